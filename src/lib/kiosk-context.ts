import { createContext } from 'svelte';
import type { Tablet } from './tablet.svelte';

export const [useTablet, provideTablet] = createContext<Tablet>();
