#!/bin/sh
echo "error: no model found" >&2
exit 9
