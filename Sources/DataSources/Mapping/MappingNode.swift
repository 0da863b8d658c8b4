import Measures
import Text
import Yams

/// A place in a mapping file, and what is wrong there.
struct MappingNode {
  /// The node of the YAML tree.
  let node: Node

  /// What it is the value of, for messages: `tables.rows`.
  let name: String

  /// Line and column, from 1.
  var place: TextPosition {
    TextPosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The text of a scalar; nil for a list or mapping.
  var text: String? { node.scalar?.string }

  /// The elements of a list; nil for anything else.
  var list: [MappingNode]? {
    node.sequence.map { $0.map { MappingNode(node: $0, name: name) } }
  }

  /// The members of a mapping in order; nil for anything else.
  var members: [(key: MappingNode, value: MappingNode)]? {
    node.mapping.map { mapping in
      mapping.map { key, value in
        let text = key.scalar?.string ?? ""
        return (
          MappingNode(node: key, name: text),
          MappingNode(node: value, name: name.isEmpty ? text : name + "." + text)
        )
      }
    }
  }
}
