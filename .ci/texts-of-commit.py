"""Lists the texts for people of an early commit, whose texts were literals in the code: a file per language.

    python3 .ci/texts-of-commit.py 336bf0f examples/annual-cycle/src/test/resources/fi/qwl/examples/annualcycle

A text is a literal of a call with one argument per language, a literal of a case of a switch over the language, a text of a
question bank or a title of an issue. Where a text was put together from pieces, each piece is a line.
"""
import json
import re
import subprocess
import sys

LANGUAGES = ("fi", "sv", "en")
CALLS = re.compile(r"(?<![\w.])(?:LocalText\.of|say|ours|published|duty)\(")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')


def git(*arguments):
    return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout


def arguments(source, start):
    """The arguments of a call whose bracket opens before a position."""
    found, depth, at, begin = [], 0, start, start
    while depth >= 0:
        sign = source[at]
        if sign == '"':
            at = LITERAL.match(source, at).end() - 1
        depth += (sign in "([{") - (sign in ")]}")
        if (sign == "," and depth == 0) or depth < 0:
            found.append(source[begin:at])
            begin = at + 1
        at += 1
    return found


def texts_of_code(source):
    source = re.sub(r'""".*?"""|/\*.*?\*/|//[^\n]*', "", source, flags=re.S)
    for call in CALLS.finditer(source):
        parts = arguments(source, call.end())[-3:]
        if len(parts) == 3 and all('"' in part for part in parts):
            yield from zip(LANGUAGES, parts)
    for case in re.finditer(r"case (FI|SV|EN) ->(.*?);\n", source, re.S):
        yield case.group(1).lower(), case.group(2)


def texts_of_questions(value):
    if isinstance(value, dict):
        yield from ((name, json.dumps(text)) for name, text in value.items() if name in LANGUAGES)
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from texts_of_questions(part)


def main(commit, folder):
    texts = {language: set() for language in LANGUAGES}
    for file in git("ls-tree", "-r", "--name-only", commit).splitlines():
        found = []
        if re.match(r"qwl-\w+/src/main/java/.*\.java$", file):
            found = texts_of_code(git("show", f"{commit}:{file}"))
        elif "/questions/" in file and file.endswith(".json"):
            found = texts_of_questions(json.loads(git("show", f"{commit}:{file}")))
        elif file.endswith("/issue-titles.properties"):
            titles = re.findall(r"^\S+\.(fi|sv|en)=(.*)$", git("show", f"{commit}:{file}"), re.M)
            found = [(language, json.dumps(title)) for language, title in titles]
        for language, expression in found:
            for literal in LITERAL.finditer(expression):
                text = " ".join(json.loads(literal.group()).split()).strip(" :;,.()")
                if re.search(r"\w\w", text):
                    texts[language].add(text)
    for language in LANGUAGES:
        with open(f"{folder}/texts-before_{language}.txt", "w", encoding="utf-8") as out:
            out.writelines(text + "\n" for text in sorted(texts[language]))


main(*sys.argv[1:])
