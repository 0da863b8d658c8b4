/// A value of a JSON document.
package struct JSONValue: Sendable {
  /// The document it stands in.
  let document: JSONDocument

  /// The position of its node.
  let index: Int

  /// What it is.
  var node: JSONNode { document.nodes[index] }

  /// What it is.
  package var kind: JSONNode.Kind { node.kind }

  /// Offset of its first byte.
  var offset: Int { Int(node.start) }

  /// Line and column of its first byte.
  package var position: TextPosition { document.position(of: offset) }

  /// Whether there is no value.
  package var isNull: Bool { kind == .null }

  /// The characters of a string; nil for another value.
  package var string: String? { kind == .string ? document.text(node) : nil }

  /// The digits of a number, exactly as written; nil for another value.
  package var number: String? { kind == .number ? document.text(node) : nil }

  /// The characters of a string, or anything else as it is written.
  package var text: String { document.text(node) }

  /// The member of an object with a name; of several the first.
  package subscript(name: String) -> JSONValue? {
    for member in members where member.name == name { return member.value }
    return nil
  }

  /// The members of an object in the order of the text; none for another value.
  package var members: JSONMembers { JSONMembers(self) }

  /// The elements of an array in the order of the text; none for another value.
  package var elements: JSONElements { JSONElements(self) }
}

/// The elements of an array.
package struct JSONElements: Sequence, IteratorProtocol {
  private let document: JSONDocument
  private var position: Int
  private let end: Int

  fileprivate init(_ array: JSONValue) {
    document = array.document
    position = array.index + 1
    end = array.kind == .array ? Int(array.node.link) : position
  }

  /// The next element.
  package mutating func next() -> JSONValue? {
    guard position < end else { return nil }
    defer { position = document.end(ofValueAt: position) }
    return JSONValue(document: document, index: position)
  }
}

/// The members of an object.
package struct JSONMembers: Sequence, IteratorProtocol {
  /// A name and its value.
  package struct Member {
    let document: JSONDocument

    /// The position of the name's node; the value's is the next.
    let index: Int

    /// The name.
    package var name: String { document.text(document.nodes[index]) }

    /// The name as a node, for its place.
    package var key: JSONValue { JSONValue(document: document, index: index) }

    /// The value.
    package var value: JSONValue { JSONValue(document: document, index: index + 1) }
  }

  private let document: JSONDocument
  private var position: Int
  private let end: Int

  fileprivate init(_ object: JSONValue) {
    document = object.document
    position = object.index + 1
    end = object.kind == .object ? Int(object.node.link) : position
  }

  /// The next member.
  package mutating func next() -> Member? {
    guard position < end else { return nil }
    defer { position = document.end(ofValueAt: position + 1) }
    return Member(document: document, index: position)
  }
}

extension JSONDocument {
  /// The position behind a value and all that is in it.
  @inline(__always)
  func end(ofValueAt index: Int) -> Int {
    switch nodes[index].kind {
    case .array, .object: Int(nodes[index].link)
    default: index + 1
    }
  }
}
