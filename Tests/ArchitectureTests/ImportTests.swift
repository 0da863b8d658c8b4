import Testing

@Suite("Imports")
struct ImportTests {
  @Test("go along the arrows only")
  func followArrows() throws {
    let files = try Repository.files(below: "Sources", extensions: ["swift"])
    #expect(files.count > 10, "the sources were found")
    for file in files {
      #expect(Rooms.forbiddenImports(in: file.text, of: file.room) == [], "\(file.path)")
    }
  }

  @Test("are known for every folder under Sources")
  func everyFolderIsARoom() throws {
    for room in try Repository.rooms() {
      #expect(Rooms.arrows[room] != nil, "\(room)")
    }
  }

  @Test("have no circle")
  func arrowsHaveNoCircle() {
    for room in Rooms.arrows.keys {
      #expect(Rooms.allowedImports(of: room)?.contains(room) == false, "\(room)")
    }
  }

  @Test(
    "that are planted are found",
    arguments: [
      ("import Drawing", "Measures", "Drawing"), ("import Foundation", "Text", "Foundation"),
      ("@testable import Dashboard", "Words", "Dashboard"), ("import Glibc", "Dashboard", "Glibc"),
      ("  public import struct TerminalIO.Signal", "Dashboard", "TerminalIO"),
      ("@_spi(Some) @preconcurrency import Runtime", "Settings", "Runtime"),
      ("import Text; import Measures", "Drawing", "Measures"), ("import Yams", "Measures", "Yams"),
      ("#if DEBUG\nimport Dispatch\n#endif", "Words", "Dispatch"),
      ("import CNcurses", "TerminalIO", "CNcurses"),
      ("import Hummingbird", "dvctop", "Hummingbird"),
      ("import Text", "Attic", "Attic is not a room"), ("import Swift", "Drawing", "Swift"),
    ])
  func findsPlanted(_ source: String, room: String, forbidden: String) {
    #expect(Rooms.forbiddenImports(in: "/// A room.\n\(source)\n", of: room) == [forbidden])
  }

  @Test(
    "that an arrow reaches are allowed",
    arguments: [
      ("import Text", "Dashboard"), ("import Measures\nimport Drawing", "Settings"),
      ("@_spi(_Unicode) import Swift", "Text"), ("import CTerminal\nimport Glibc", "TerminalIO"),
      ("// import Runtime", "Text"), ("let important = 1", "Text"), ("import Text", "dvctopd"),
    ])
  func allowsReached(_ source: String, room: String) {
    #expect(Rooms.forbiddenImports(in: source, of: room) == [])
  }

  @Test("of libcurl are in one room and one C target")
  func onlyOneRoomSeesLibcurl() throws {
    for file in try Repository.files(below: "Sources", extensions: ["swift", "c", "h"]) {
      let imports = ImportScanner.modules(in: file.text)
      #expect(!imports.contains("CCurl") || file.room == "HTTPClient", "\(file.path)")
      #expect(!file.text.contains("<curl/") || file.room == "CCurl", "\(file.path)")
    }
  }

  @Test("of ncurses are in one C target")
  func onlyOneTargetSeesNcurses() throws {
    for file in try Repository.files(below: "Sources", extensions: ["c", "h"])
    where !["CTerminal", "CNcurses"].contains(file.room) {
      #expect(!file.text.contains("curses.h"), "\(file.path)")
    }
  }
}
