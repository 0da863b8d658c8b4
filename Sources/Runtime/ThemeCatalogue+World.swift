import Dashboard
import Drawing
import Settings

extension ThemeCatalogue {
  /// The themes of a world: built in, and the user's folder `dvctop/themes` of the configuration.
  init(_ world: World) {
    self.init(
      folder: world.configurationFolder.map { $0 + "/themes" }, read: world.read, list: world.list)
  }

  /// What all themes are called; of the user's own only the name of the file, for there may be
  /// hundreds.
  var listed: [ThemeName] {
    names.map { name in
      let isOurs = builtInNames.contains(name)
      let title = isOurs ? (try? theme(name))?.displayName : nil
      return ThemeName(name: name, displayName: title ?? name)
    }
  }

  /// The theme that options or environment name, else the default.
  func chosen(_ options: DisplayOptions, _ world: World) throws(ProgramError) -> Theme {
    do throws(SettingsError) {
      return try theme(options.theme ?? world.environment["DVCTOP_THEME"] ?? builtInNames[0])
    } catch {
      throw .settings(error)
    }
  }
}

extension ThemeName {
  /// The names of a theme.
  init(_ theme: Theme) {
    self.init(name: theme.name, displayName: theme.displayName)
  }
}
