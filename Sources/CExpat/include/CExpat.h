// XML read by expat piece by piece, without document types and entities.
#ifndef CEXPAT_H
#define CEXPAT_H

#include <stdbool.h>
#include <stddef.h>

/// A parser of one document.
struct xml_parser;

/// What the reader of a document is told; names and values are UTF-8, ended by NUL.
struct xml_handlers {
  /// An element begins; attributes are pairs of name and value, ended by NULL.
  void (*_Nonnull start)(void *_Nullable context, const char *_Nonnull name,
                const char *_Nullable const *_Nonnull attributes);
  /// An element ends.
  void (*_Nonnull end)(void *_Nullable context, const char *_Nonnull name);
  /// A piece of text.
  void (*_Nonnull text)(void *_Nullable context, const char *_Nonnull bytes, int count);
};

/// How far a parser came with a piece of a document.
enum xml_state {
  XML_WELL_FORMED = 0,
  /// The reader has asked to stop.
  XML_STOPPED,
  /// The document is not well-formed XML.
  XML_MALFORMED,
  /// The document has a document type, in which entities may be defined.
  XML_FORBIDDEN,
};

/// A parser; NULL without memory for it.
struct xml_parser *_Nullable xml_parser_create(
    const struct xml_handlers *_Nonnull handlers, void *_Nullable context);

/// Frees a parser.
void xml_parser_free(struct xml_parser *_Nonnull parser);

/// Reads the next piece of the document; an empty one that is the last ends it.
enum xml_state xml_parser_feed(
    struct xml_parser *_Nonnull parser, const void *_Nonnull bytes, int count, bool last);

/// Stops from within a handler: no further one is called.
void xml_parser_stop(struct xml_parser *_Nonnull parser);

#endif
