import Text

/// The row of keys at the foot of the screen: `?Trợ giúp  /Lọc  ⏎Mở`.
public struct KeyBar: Widget, Equatable {
  /// One key and what it does.
  public struct Item: Hashable, Sendable {
    /// What is printed on the key.
    public var key: SafeText
    /// What it does.
    public var label: SafeText

    /// A key.
    public init(_ key: SafeText, _ label: SafeText) {
      self.key = key
      self.label = label
    }

    var width: Int { key.width + label.width }
  }

  /// The keys, the most needed ones first.
  public var items: [Item]
  /// Something at the right end, shown only where all keys have room.
  public var trailing: [Span]

  /// A row of keys.
  public init(_ items: [Item], trailing: [Span] = []) {
    self.items = items
    self.trailing = trailing
  }

  /// Draws the keys that fit, whole ones only.
  public func draw(on canvas: inout Canvas) {
    let width = canvas.size.width
    let gap = gap(width: width)
    var x = 1
    for item in items {
      guard x + item.width <= width else { return }
      x += canvas.put(item.key, x: x, y: 0, role: .keyCap)
      x += canvas.put(item.label, x: x, y: 0, role: .keyLabel)
      x += gap
    }
    let start = width - trailing.width - 1
    if start >= x { canvas.put(trailing, x: start, y: 0) }
  }

  /// Two columns between keys, or one where that brings all of them on the screen.
  private func gap(width: Int) -> Int {
    let keys = items.reduce(0) { $0 + $1.width }
    return keys + 2 * items.count <= width ? 2 : 1
  }
}
