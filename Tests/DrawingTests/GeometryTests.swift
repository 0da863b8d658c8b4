import Drawing
import Testing

@Suite("Rectangles")
struct GeometryTests {
  @Test("negative extents are empty")
  func negativeExtents() {
    #expect(Size(width: -3, height: 2).isEmpty)
    #expect(Rect(x: 1, y: 1, width: -1, height: 4).isEmpty)
    #expect(Rect(x: 0, y: 0, width: 2, height: 2).inset(by: 5).isEmpty)
  }

  @Test("weights share out every cell")
  func weights() {
    for width in 0...200 {
      let rect = Rect(x: 3, y: 0, width: width, height: 1)
      let parts = rect.columns([.weight(1), .weight(2), .weight(1)], gap: 1)
      let used = parts.map(\.width).reduce(0, +)
      #expect(width < 2 ? used == 0 : used == width - 2)
      #expect(parts.allSatisfy { rect.contains($0) })
    }
  }

  @Test("fixed parts come first and weights take the rest")
  func fixedParts() {
    let parts = Rect(x: 0, y: 0, width: 10, height: 20).rows([.fixed(1), .weight(1), .fixed(2)])
    #expect(parts.map(\.height) == [1, 17, 2])
    #expect(parts.map(\.y) == [0, 1, 18])
  }

  @Test("what does not fit is empty, not outside")
  func overfull() {
    let rect = Rect(x: 2, y: 2, width: 5, height: 3)
    let parts = rect.columns([.fixed(4), .fixed(4), .fixed(4)], gap: 1)
    #expect(parts.map(\.width) == [4, 0, 0])
    #expect(parts.allSatisfy { rect.contains($0) })
  }

  @Test("splitting off an edge leaves the rest")
  func split() {
    let rect = Rect(x: 1, y: 1, width: 9, height: 5)
    #expect(rect.splitTop(2).rest == Rect(x: 1, y: 3, width: 9, height: 3))
    #expect(rect.splitBottom(2).bottom == Rect(x: 1, y: 4, width: 9, height: 2))
    #expect(rect.splitRight(4).rest == Rect(x: 1, y: 1, width: 5, height: 5))
    #expect(rect.splitLeft(99).rest.isEmpty)
  }

  @Test("a centered rectangle is cut to fit")
  func centered() {
    let rect = Rect(x: 0, y: 0, width: 10, height: 4)
    #expect(rect.centered(Size(width: 4, height: 2)) == Rect(x: 3, y: 1, width: 4, height: 2))
    #expect(rect.centered(Size(width: 40, height: 20)) == rect)
  }
}
