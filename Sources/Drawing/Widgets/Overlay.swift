/// A panel on the raised ground that hides what lies below it.
public struct Overlay: Sendable, Equatable {
  /// The frame.
  public var panel: Panel

  /// An overlay.
  public init(panel: Panel) {
    self.panel = panel
  }

  /// Clears a rectangle, frames it, and draws the contents within.
  public func draw(
    in rect: Rect, on canvas: inout Canvas, contents: (inout Canvas) -> Void
  ) {
    canvas.inside(rect) { canvas in
      canvas.fill(canvas.bounds)
      panel.draw(on: &canvas, contents: contents)
      canvas.restyle(canvas.bounds, adding: .raised)
    }
  }
}
