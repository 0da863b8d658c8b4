/// Whether a text is nested as XML is: the one thing that a hostile name could break.
struct XMLShape {
  /// The name of the first element.
  private(set) var root: String?
  /// True when every element that opens is closed, in order.
  private(set) var isBalanced = true

  init(_ text: String) {
    var open: [Substring] = []
    for match in text.matches(of: #/<(/?)([A-Za-z][\w:-]*)([^<>]*?)(/?)>/#) {
      let name = match.2
      if root == nil { root = String(name) }
      if match.1 == "/" {
        if open.popLast() != name { isBalanced = false }
      } else if match.4 != "/" {
        open.append(name)
      }
    }
    if !open.isEmpty || root == nil { isBalanced = false }
  }
}
