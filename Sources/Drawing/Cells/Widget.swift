/// Something that can be drawn: a value made for one frame.
public protocol Widget: Sendable {
  /// Draws itself over the whole canvas, whatever its size.
  func draw(on canvas: inout Canvas)
}
