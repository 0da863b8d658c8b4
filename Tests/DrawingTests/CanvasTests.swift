import Drawing
import Testing
import Text

@Suite("Canvas")
struct CanvasTests {
  private func grid(
    _ width: Int, _ height: Int = 1, _ body: (inout Canvas) -> Void
  ) -> Grid {
    Grid(size: Size(width: width, height: height), drawing: body)
  }

  @Test("a cell takes eight bytes")
  func cellSize() {
    #expect(MemoryLayout<Cell>.size == 8)
  }

  @Test("text returns its columns and is cut at the edge")
  func put() {
    let grid = grid(6) { canvas in
      #expect(canvas.put(safe("Toàn quốc"), x: 1, y: 0, role: .strong) == 9)
    }
    #expect(text(of: grid) == " Toàn")
    #expect(grid[1, 0]?.role == .strong)
    #expect(grid[0, 0]?.role == .text)
  }

  @Test("text too long for its space ends in an ellipsis")
  func fitted() {
    let grid = grid(10, 3) { canvas in
      canvas.put(safe("Thành phố Hồ Chí Minh"), x: 0, y: 0, width: 10)
      canvas.put(safe("42 %"), x: 0, y: 1, width: 10, alignment: .right)
      canvas.put(safe("giữa"), x: 0, y: 2, width: 10, alignment: .center)
    }
    #expect(text(of: grid) == "Thành phố…\n      42 %\n   giữa")
  }

  @Test("pieces too long for their space keep the roles of what is left")
  func fittedSpans() {
    let spans = [Span(safe("Huế "), role: .strong), Span(safe("66 % và hơn"), role: .met)]
    let grid = grid(8) { $0.put(spans, x: 0, y: 0, width: 8) }
    #expect(text(of: grid) == "Huế 66 …")
    #expect(grid[7, 0]?.role == .met)
    #expect(spans.truncated(to: 4).width == 4)
    #expect(spans.truncated(to: 15) == spans)
  }

  @Test("combining marks join their letter and take no column")
  func marks() {
    // U+0325 has no composed form with "q", so the mark stays a scalar of its own.
    let grid = grid(4) { canvas in
      #expect(canvas.put(safe("q\u{0325}x"), x: 0, y: 0) == 2)
    }
    #expect(text(of: grid) == "q\u{0325}x")
    #expect(grid.marks(of: grid[0, 0] ?? .blank) == ["\u{0325}"])
    #expect(grid[1, 0]?.glyph == "x")
  }

  @Test("marks of a letter at the right edge are kept, those of a letter beyond it are not")
  func marksAtTheEdge() {
    let kept = grid(2) { $0.put(safe("aq\u{0325}"), x: 0, y: 0) }
    #expect(text(of: kept) == "aq\u{0325}")
    let cut = grid(2) { $0.put(safe("abq\u{0325}"), x: 0, y: 0) }
    #expect(text(of: cut) == "ab")
  }

  @Test("a fifth mark is dropped")
  func markLimit() {
    let grid = grid(1) { canvas in
      canvas.put(glyph: "q", x: 0, y: 0)
      for mark: Unicode.Scalar in ["\u{0325}", "\u{0324}", "\u{0330}", "\u{0331}", "\u{032D}"] {
        canvas.put(glyph: mark, x: 1, y: 0)
      }
    }
    #expect(grid.marks(of: grid[0, 0] ?? .blank).count == MarkTable.limit)
  }

  @Test("a wide glyph takes two cells, and a space where only one is left")
  func wide() {
    let whole = grid(4) { canvas in
      #expect(canvas.put(safe("日x"), x: 0, y: 0) == 3)
    }
    #expect(text(of: whole) == "日x")
    #expect(whole[1, 0]?.isWideTail == true)
    let cut = grid(3) { $0.put(safe("ab日"), x: 0, y: 0) }
    #expect(text(of: cut) == "ab")
    #expect(cut[2, 0]?.glyph == " ")
    let left = grid(3) { $0.put(safe("日b"), x: -1, y: 0) }
    #expect(text(of: left) == " b")
  }

  @Test("overwriting half of a wide glyph blanks the other half")
  func halfOfWide() {
    let head = grid(3) { canvas in
      canvas.put(safe("日c"), x: 0, y: 0)
      canvas.put("a", x: 0, y: 0)
    }
    #expect(text(of: head) == "a c")
    #expect(head[1, 0]?.isWideTail == false)
    let tail = grid(3) { canvas in
      canvas.put(safe("日c"), x: 0, y: 0)
      canvas.fill(Rect(x: 1, y: 0, width: 1, height: 1), with: "b")
    }
    #expect(text(of: tail) == " bc")
  }

  @Test("a canvas cannot be left")
  func clipping() {
    let grid = grid(9, 5) { canvas in
      canvas.fill(canvas.bounds, with: ".")
      canvas.inside(Rect(x: 2, y: 1, width: 4, height: 2)) { canvas in
        canvas.fill(Rect(x: -9, y: -9, width: 99, height: 99), with: "x")
        canvas.put(safe("abcdefghij"), x: -2, y: 0)
        canvas.put(safe("nowhere"), x: 0, y: 2)
        canvas.inside(Rect(x: 3, y: 1, width: 9, height: 9)) { canvas in
          #expect(canvas.size == Size(width: 9, height: 9))
          canvas.fill(canvas.bounds, with: "y")
        }
      }
    }
    #expect(text(of: grid) == ".........\n..cdef...\n..xxxy...\n.........\n.........")
  }

  @Test("a part of a canvas reads only its own cells")
  func readingIsClipped() {
    let grid = grid(4) { canvas in
      canvas.put("abcd", x: 0, y: 0)
      canvas.inside(Rect(x: 1, y: 0, width: 2, height: 1)) { canvas in
        #expect(canvas.cell(x: 0, y: 0)?.glyph == "b")
        #expect(canvas.cell(x: -1, y: 0) == nil)
        #expect(canvas.cell(x: 2, y: 0) == nil)
      }
    }
    #expect(text(of: grid) == "abcd")
  }

  @Test("restyling changes roles and flags, never glyphs")
  func restyle() {
    let grid = grid(4) { canvas in
      canvas.put(safe("日ab"), x: 0, y: 0, flags: .bold)
      canvas.restyle(
        Rect(x: 0, y: 0, width: 3, height: 1), role: .met, adding: [.selected, .wideTail],
        removing: [.bold, .wideTail])
    }
    #expect(text(of: grid) == "日ab")
    #expect(grid[0, 0]?.flags == .selected)
    #expect(grid[1, 0]?.isWideTail == true)
    #expect(grid[2, 0]?.role == .met)
    #expect(grid[3, 0]?.flags == .bold)
  }

  @Test("a false size costs no memory")
  func sizeLimit() {
    #expect(Grid(size: Size(width: 1 << 40, height: 0)).size.width == Grid.sideLimit)
  }
}
