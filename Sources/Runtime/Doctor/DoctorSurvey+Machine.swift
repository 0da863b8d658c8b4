import Dashboard
import DataSources
import Drawing
import Measures
import Settings
import Text
import Words

// MARK: - Folders, sample and tools

extension DoctorSurvey {
  /// The figures that are inside the program.
  var sample: Finding {
    do throws(SourceError) {
      let report = try SourceLoader.sampleReport(now: world.now())
      let count = words.numbers.integer(Int64(report.dataset.observations.count))
      return Finding(
        "sample", .ok, words.sentence(Bilingual("{0} số liệu", "{0} observations"), count))
    } catch {
      return Finding("sample", .problem, words.sourceError(error))
    }
  }

  /// The themes, the user's own among them.
  var themes: Finding {
    let catalogue = ThemeCatalogue(world)
    var broken: [SafeText] = []
    for name in catalogue.names {
      do throws(SettingsError) { _ = try catalogue.theme(name) } catch {
        broken.append(error.text(words))
      }
    }
    let count = words.numbers.integer(Int64(catalogue.names.count - broken.count))
    let text = words.sentence(Bilingual("{0} giao diện", "{0} themes"), count)
    if let first = broken.first {
      return Finding("themes", .note, text, advice: first)
    }
    do throws(ProgramError) {
      let theme = try catalogue.chosen(options, world)
      return Finding("themes", .ok, text + SafeText(" · ") + SafeText(theme.name))
    } catch {
      return Finding("themes", .problem, text, advice: error.text(words))
    }
  }

  /// Where layouts and history are kept.
  var stateFolder: Finding { folder("state", world.stateFolder) }

  /// Where pages go that are taken along.
  var exports: Finding { folder("exports", ExportFolder(options, world).path) }

  private func folder(_ check: String, _ path: String?) -> Finding {
    guard let path else {
      return Finding(
        check, .note, words[Bilingual("không có HOME", "HOME is not set")],
        advice: words[
          Bilingual("đặt XDG_STATE_HOME để lưu lại", "set XDG_STATE_HOME to keep anything")])
    }
    var existing = path
    while !world.exists(existing), let slash = existing.lastIndex(of: "/"), existing != "/" {
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
    let name = SafeText(path)
    guard world.canWriteInto(existing) else {
      return Finding(
        check, .note,
        words.sentence(Bilingual("{0}: không ghi được", "{0}: cannot be written"), name),
        advice: words.sentence(
          Bilingual("cần quyền ghi vào {0}", "needs permission to write into {0}"),
          SafeText(existing)))
    }
    return Finding(
      check, .ok,
      existing == path
        ? name
        : words.sentence(Bilingual("{0} (tạo khi cần)", "{0} (made when needed)"), name))
  }

  /// What makes pixels.
  var pictures: Finding {
    if let converter = PictureConverter.found(in: world) {
      return Finding("png", .ok, SafeText(converter.path))
    }
    return Finding(
      "png", .note, words[Bilingual("không tạo được ảnh PNG", "no PNG can be made")],
      advice: words.sentence(
        Bilingual("cài một trong: {0}", "install one of: {0}"),
        PictureConverter.names.map { SafeText($0) }.joined(separator: SafeText(", "))))
  }

  /// What speaks to servers.
  var servers: Finding {
    library(
      "http", ["libcurl.so.4", "libcurl-gnutls.so.4"], package: "libcurl4",
      without: Bilingual("không đọc được máy chủ", "servers cannot be read"))
  }

  /// What opens workbooks.
  var workbooks: Finding {
    library(
      "xlsx", ["libzip.so.5", "libzip.so.4"], package: "libzip4",
      without: Bilingual("không đọc được tệp Excel", "Excel files cannot be read"))
  }

  private func library(
    _ check: String, _ names: [String], package: String, without: Bilingual
  ) -> Finding {
    if let found = names.first(where: world.hasLibrary) {
      return Finding(check, .ok, SafeText(found))
    }
    return Finding(
      check, .note, words[without],
      advice: words.sentence(Bilingual("cài {0}", "install {0}"), SafeText(package)))
  }
}
