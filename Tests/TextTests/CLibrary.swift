import Glibc

/// `wcwidth` of the C library, which its headers hide from Swift.
@_silgen_name("wcwidth")
private func widthInLocaleOfThread(_ character: wchar_t) -> CInt

/// The widths of the C library, asked without changing the locale of the process.
enum CLibrary {
  /// Runs a body with `wcwidth` of the locale C.UTF-8; nil where there is no such locale.
  ///
  /// The locale is set for this thread only, and the body does not suspend.
  static func withWidths<Result>(
    _ body: (_ width: (Unicode.Scalar) -> Int) -> Result
  ) -> Result? {
    guard let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else { return nil }
    let previous = uselocale(locale)
    defer {
      _ = uselocale(previous)
      freelocale(locale)
    }
    return body { scalar in Int(widthInLocaleOfThread(wchar_t(scalar.value))) }
  }
}
