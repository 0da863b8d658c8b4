#include "CExpat.h"

#include <expat.h>
#include <stdlib.h>

struct xml_parser {
  XML_Parser parser;
  struct xml_handlers handlers;
  void *context;
  bool stopped;
  bool forbidden;
};

static void start(void *data, const XML_Char *name, const XML_Char **attributes) {
  struct xml_parser *self = data;
  self->handlers.start(self->context, name, attributes);
}

static void end(void *data, const XML_Char *name) {
  struct xml_parser *self = data;
  self->handlers.end(self->context, name);
}

static void text(void *data, const XML_Char *bytes, int count) {
  struct xml_parser *self = data;
  self->handlers.text(self->context, bytes, count);
}

static void doctype(void *data, const XML_Char *name, const XML_Char *system_id,
                    const XML_Char *public_id, int has_internal_subset) {
  (void)name, (void)system_id, (void)public_id, (void)has_internal_subset;
  struct xml_parser *self = data;
  self->forbidden = true;
  XML_StopParser(self->parser, XML_FALSE);
}

struct xml_parser *xml_parser_create(const struct xml_handlers *handlers, void *context) {
  struct xml_parser *self = calloc(1, sizeof *self);
  if (self == NULL) return NULL;
  self->parser = XML_ParserCreate(NULL);
  if (self->parser == NULL) {
    free(self);
    return NULL;
  }
  self->handlers = *handlers;
  self->context = context;
  XML_SetUserData(self->parser, self);
  XML_SetElementHandler(self->parser, start, end);
  XML_SetCharacterDataHandler(self->parser, text);
  XML_SetStartDoctypeDeclHandler(self->parser, doctype);
  return self;
}

void xml_parser_free(struct xml_parser *parser) {
  XML_ParserFree(parser->parser);
  free(parser);
}

enum xml_state xml_parser_feed(
    struct xml_parser *parser, const void *bytes, int count, bool last) {
  enum XML_Status status = XML_Parse(parser->parser, bytes, count, last);
  if (parser->forbidden) return XML_FORBIDDEN;
  if (parser->stopped) return XML_STOPPED;
  return status == XML_STATUS_OK ? XML_WELL_FORMED : XML_MALFORMED;
}

void xml_parser_stop(struct xml_parser *parser) {
  parser->stopped = true;
  XML_StopParser(parser->parser, XML_FALSE);
}
