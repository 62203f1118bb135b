#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include "CLibXML2.h"

nh_html_tree *nh_html_read(const char *bytes, int length) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    return (nh_html_tree *)htmlReadMemory(bytes, length, NULL, "UTF-8", options);
}

void nh_html_free(nh_html_tree *tree) { xmlFreeDoc((xmlDocPtr)tree); }

nh_html_node *nh_html_root(nh_html_tree *tree) { return (nh_html_node *)xmlDocGetRootElement((xmlDocPtr)tree); }

nh_html_node *nh_html_first_child(nh_html_node *node) {
    xmlNodePtr given = (xmlNodePtr)node;
    return given->type == XML_ELEMENT_NODE ? (nh_html_node *)given->children : NULL;
}

nh_html_node *nh_html_next(nh_html_node *node) { return (nh_html_node *)((xmlNodePtr)node)->next; }

const char *nh_html_name(nh_html_node *node) {
    xmlNodePtr given = (xmlNodePtr)node;
    return given->type == XML_ELEMENT_NODE ? (const char *)given->name : NULL;
}

const char *nh_html_text(nh_html_node *node) {
    xmlNodePtr given = (xmlNodePtr)node;
    return given->type == XML_TEXT_NODE ? (const char *)given->content : NULL;
}

const char *nh_html_attribute(nh_html_node *node, const char *name) {
    xmlNodePtr given = (xmlNodePtr)node;
    if (given->type != XML_ELEMENT_NODE) return NULL;
    for (xmlAttrPtr attribute = given->properties; attribute != NULL; attribute = attribute->next)
        if (xmlStrcasecmp(attribute->name, (const xmlChar *)name) == 0)
            return attribute->children != NULL ? (const char *)attribute->children->content : "";
    return NULL;
}
