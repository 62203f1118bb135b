// An opaque door to libxml2: its headers stay out of Swift, where they clash with those of ICU in Foundation.
#pragma once

#include <stddef.h>

/// What a document's pieces are handed to. Names and attributes are UTF-8 and end with a zero byte; attribute values do not.
/// A return value other than zero ends the reading.
typedef struct nh_xml_handlers {
    /// `attributes` holds five pointers each: local name, prefix, namespace, first byte of the value, byte behind it.
    int (*start)(void *context, const char *name, const char *prefix, const char *space, int count, const char *const *attributes);
    int (*end)(void *context);
    int (*text)(void *context, const char *bytes, int length);
} nh_xml_handlers;

/// Reads `length` bytes of UTF-8 XML with the SAX2 push parser, recovering from errors: no network, no DTD, no entities but the five.
/// Returns 0 when the document was well-formed to its end, 1 when it was not, 2 when there was no memory.
int nh_xml_read(const char *bytes, int length, const nh_xml_handlers *handlers, void *context);
