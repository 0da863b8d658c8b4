#include "CExpat.h"

#include <dlfcn.h>
#include <expat.h>
#include <pthread.h>
#include <stdlib.h>

struct xml_parser {
  XML_Parser parser;
  struct xml_handlers handlers;
  void *context;
  bool stopped;
  bool forbidden;
};

// The functions of expat that are used, once it is loaded.
static struct {
  bool loaded;
  XML_Parser (*create)(const XML_Char *);
  void (*free)(XML_Parser);
  void (*set_user_data)(XML_Parser, void *);
  void (*set_element_handler)(XML_Parser, XML_StartElementHandler, XML_EndElementHandler);
  void (*set_text_handler)(XML_Parser, XML_CharacterDataHandler);
  void (*set_doctype_handler)(XML_Parser, XML_StartDoctypeDeclHandler);
  enum XML_Status (*parse)(XML_Parser, const char *, int, int);
  enum XML_Status (*stop)(XML_Parser, XML_Bool);
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static bool resolve(void *handle, const char *name, void **target) {
  *target = dlsym(handle, name);
  return *target != NULL;
}

static void load(void) {
  void *handle = dlopen("libexpat.so.1", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  library.loaded =
      resolve(handle, "XML_ParserCreate", (void **)&library.create) &&
      resolve(handle, "XML_ParserFree", (void **)&library.free) &&
      resolve(handle, "XML_SetUserData", (void **)&library.set_user_data) &&
      resolve(handle, "XML_SetElementHandler", (void **)&library.set_element_handler) &&
      resolve(handle, "XML_SetCharacterDataHandler", (void **)&library.set_text_handler) &&
      resolve(handle, "XML_SetStartDoctypeDeclHandler", (void **)&library.set_doctype_handler) &&
      resolve(handle, "XML_Parse", (void **)&library.parse) &&
      resolve(handle, "XML_StopParser", (void **)&library.stop);
}

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
  library.stop(self->parser, XML_FALSE);
}

struct xml_parser *xml_parser_create(const struct xml_handlers *handlers, void *context) {
  pthread_once(&once, load);
  if (!library.loaded) return NULL;
  struct xml_parser *self = calloc(1, sizeof *self);
  if (self == NULL) return NULL;
  self->parser = library.create(NULL);
  if (self->parser == NULL) {
    free(self);
    return NULL;
  }
  self->handlers = *handlers;
  self->context = context;
  library.set_user_data(self->parser, self);
  library.set_element_handler(self->parser, start, end);
  library.set_text_handler(self->parser, text);
  library.set_doctype_handler(self->parser, doctype);
  return self;
}

void xml_parser_free(struct xml_parser *parser) {
  library.free(parser->parser);
  free(parser);
}

enum xml_state xml_parser_feed(
    struct xml_parser *parser, const void *bytes, int count, bool last) {
  enum XML_Status status = library.parse(parser->parser, bytes, count, last);
  if (parser->forbidden) return XML_FORBIDDEN;
  if (parser->stopped) return XML_STOPPED;
  return status == XML_STATUS_OK ? XML_WELL_FORMED : XML_MALFORMED;
}

void xml_parser_stop(struct xml_parser *parser) {
  parser->stopped = true;
  library.stop(parser->parser, XML_FALSE);
}
