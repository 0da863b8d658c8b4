import Dashboard
import Text

/// A program of the machine that makes pixels of a drawing: SVG in, PNG out.
struct PictureConverter: Hashable, Sendable {
  /// Where it is.
  let path: String
  /// What makes it read standard input and write standard output.
  let arguments: [String]

  /// What may be there, best first, and what each of them has to be told.
  private static let known: [(name: String, arguments: [String])] = [
    ("rsvg-convert", ["--format", "png"]),
    ("resvg", ["-", "-c"]),
    ("inkscape", ["--pipe", "--export-type=png", "--export-filename=-"]),
  ]

  /// The names that are looked for.
  static var names: [String] { known.map(\.name) }

  /// The first that is in a folder of `PATH`; nil when there is none.
  static func found(in world: World) -> PictureConverter? {
    let folders = (world.environment["PATH"] ?? "").split(separator: ":")
      // A relative folder would run what lies where somebody happens to be.
      .filter { $0.hasPrefix("/") }
    for (name, arguments) in known {
      for folder in folders where world.isExecutable("\(folder)/\(name)") {
        return PictureConverter(path: "\(folder)/\(name)", arguments: arguments)
      }
    }
    return nil
  }

  /// The picture of a drawing.
  func picture(of drawing: String, in world: World) throws(ProgramError) -> [UInt8] {
    do throws(OutsideProgram.Failure) {
      let bytes = try world.runProgram(path, arguments, Array(drawing.utf8))
      // A converter that fails may end well all the same (PNG specification, section 5.2).
      guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
        throw .ended(0)
      }
      return bytes
    } catch {
      throw .converter(SafeText(path), error)
    }
  }
}

extension World {
  /// A drawing as PNG, made by whatever converter the machine has.
  func picture(of drawing: String) throws(ProgramError) -> [UInt8] {
    guard let converter = PictureConverter.found(in: self) else {
      throw .noConverter(PictureConverter.names.map { SafeText($0) })
    }
    return try converter.picture(of: drawing, in: self)
  }
}

extension ExportDocument {
  /// The document as it is written; pixels are made by a converter of the machine.
  func bytes(_ world: World) throws(ProgramError) -> [UInt8] {
    format == .png ? try world.picture(of: text) : Array(text.utf8)
  }
}
