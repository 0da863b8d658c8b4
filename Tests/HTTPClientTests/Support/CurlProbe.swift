import CCurl

/// Whether one of some shared libraries would do for libcurl.
enum CurlProbe {
  static func isUsable(_ names: [StaticString]) -> Bool {
    let names = names.map { name in
      Optional(UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self))
    }
    return transfer_library_probe(names, names.count)
  }
}
