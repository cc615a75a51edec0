/*
 * Everything that can go wrong while packs come onto a tablet and while it keeps them. Each word stands
 * here once and means one thing: staff are told a sentence for it.
 */

/** Of the tablet's own storage. `full`: no space is left; `broken`: it fails, or the browser has none. */
export type StorageTrouble = 'full' | 'broken';

/**
 * Why a file did not come from a server. `unreachable`: no network, or the server is in trouble itself;
 * `gone`: the server has none; `wrong`: something else was answered, such as a login page.
 */
export type ServerTrouble = 'unreachable' | 'gone' | 'wrong';

/** Where the kiosk knows a key: nobody has signed, or a `stranger` has. */
export type SignatureTrouble = 'unsigned' | 'stranger';

/**
 * Why a file is no pack for this kiosk. `foreign`: it is something else; `short`: its end is missing;
 * `newer`: for a newer kiosk; `damaged`: not what its maker wrote; `unreadable`: the stick was pulled out.
 */
export type FileTrouble = 'foreign' | 'short' | 'newer' | 'damaged' | 'unreadable';

/**
 * Why nothing came of what staff wanted. `elsewhere`: another tab is bringing a pack in; `lost`: what was
 * stored has gone meanwhile; `nowhere`: nothing can be stored here; `noPrevious`: there is nothing to go
 * back to.
 */
export type StaffTrouble = 'elsewhere' | 'lost' | 'nowhere' | 'noPrevious';

export type Trouble =
	StorageTrouble | ServerTrouble | SignatureTrouble | FileTrouble | StaffTrouble;

/** Why a pack that staff have brought, or left, does not play. */
export type PackTrouble = Exclude<Trouble, ServerTrouble>;

/** Why what the site has did not arrive. */
export type SyncTrouble = Exclude<ServerTrouble, 'gone'> | 'unsigned' | StorageTrouble;
