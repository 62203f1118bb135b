#!/bin/sh
# An extractor with nothing but a shell and sed: strikes in headlines such as "Warnstreik bei Nordbahn".
#
# It needs no JSON library because it takes a piece of the title as it stands in the question and puts the same piece into the answer:
# what was escaped stays escaped.

# The number of the question: the article's own id is a text, so "id": followed by a digit is the question's.
number_of() { printf '%s\n' "$1" | sed -n 's/.*"id":\([0-9][0-9]*\).*/\1/p'; }

# The title, still escaped.
title_of() { printf '%s\n' "$1" | sed -n 's/.*"title":"\(\([^"\\]\|\\.\)*\)".*/\1/p'; }

# The employer in a headline about a strike: words that begin with a capital letter or a digit.
employer_in() {
    printf '%s\n' "$1" | sed -n \
        -e 's/^\(Streik\|Warnstreik\) bei \(\([[:upper:][:digit:]][^ ,:;"\\]*\)\( [[:upper:][:digit:]][^ ,:;"\\]*\)*\).*/\2/p' \
        -e 's/^Strike at \(\([[:upper:][:digit:]][^ ,:;"\\]*\)\( [[:upper:][:digit:]][^ ,:;"\\]*\)*\).*/\1/p'
}

# Nothing here calls read twice for one question, so answers come in the order of the questions.
while IFS= read -r question; do
    number=$(number_of "$question")
    case $question in
    *'"method":"initialize"'*)
        printf '{"jsonrpc":"2.0","id":%s,"result":{"protocol":1,"name":"strikes","version":"1.0.0"}}\n' "$number"
        ;;
    *'"method":"extract"'*)
        employer=$(employer_in "$(title_of "$question")")
        if [ -n "$employer" ]; then
            printf '{"jsonrpc":"2.0","id":%s,"result":{"events":[{"type":"strike","status":"announced","confidence":0.8,"rule":"title","employer":"%s","evidence":[{"field":"employer","quote":"%s"}]}]}}\n' \
                "$number" "$employer" "$employer"
        else
            printf '{"jsonrpc":"2.0","id":%s,"result":{"events":[]}}\n' "$number"
        fi
        ;;
    *)
        printf '{"jsonrpc":"2.0","id":%s,"error":{"code":-32601,"message":"unknown method"}}\n' "$number"
        ;;
    esac
done
