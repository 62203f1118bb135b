#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <string.h>

#include "CLibXML2.h"

struct reading {
    const nh_xml_handlers *handlers;
    void *context;
    xmlParserCtxtPtr parser;
};

static void stop_unless_zero(struct reading *reading, int answer) {
    if (answer != 0) xmlStopParser(reading->parser);
}

static void start_element(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int space_count, const xmlChar **spaces,
    int count, int defaulted, const xmlChar **attributes) {
    struct reading *reading = data;
    (void)space_count, (void)spaces, (void)defaulted;
    stop_unless_zero(
        reading, reading->handlers->start(
                     reading->context, (const char *)name, (const char *)prefix, (const char *)space, count,
                     (const char *const *)attributes));
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    struct reading *reading = data;
    (void)name, (void)prefix, (void)space;
    stop_unless_zero(reading, reading->handlers->end(reading->context));
}

static void text(void *data, const xmlChar *bytes, int length) {
    struct reading *reading = data;
    stop_unless_zero(reading, reading->handlers->text(reading->context, (const char *)bytes, length));
}

static xmlEntityPtr predefined_entity(void *data, const xmlChar *name) {
    (void)data;
    return xmlGetPredefinedEntity(name);
}

static void silence(void *data, xmlErrorPtr error) { (void)data, (void)error; }

static xmlSAXHandler sax_handler(void) {
    xmlSAXHandler sax;
    memset(&sax, 0, sizeof sax);
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = start_element;
    sax.endElementNs = end_element;
    sax.characters = text;
    sax.ignorableWhitespace = text;
    sax.cdataBlock = text;
    sax.getEntity = predefined_entity;
    sax.serror = silence;
    return sax;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

int nh_xml_read(const char *bytes, int length, const nh_xml_handlers *handlers, void *context) {
    pthread_once(&once, xmlInitParser);
    struct reading reading = {handlers, context, NULL};
    xmlSAXHandler sax = sax_handler();
    reading.parser = xmlCreatePushParserCtxt(&sax, &reading, NULL, 0, NULL);
    if (reading.parser == NULL) return 2;
    xmlCtxtUseOptions(
        reading.parser, XML_PARSE_RECOVER | XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(reading.parser, XML_CHAR_ENCODING_UTF8);
    xmlParseChunk(reading.parser, bytes, length, 0);
    xmlParseChunk(reading.parser, bytes, 0, 1);
    int answer = reading.parser->wellFormed ? 0 : 1;
    xmlFreeParserCtxt(reading.parser);
    return answer;
}
