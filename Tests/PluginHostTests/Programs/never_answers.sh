#!/bin/sh
# Reads everything and says nothing.
while read -r line; do :; done
