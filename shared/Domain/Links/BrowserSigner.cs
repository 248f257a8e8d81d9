using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Links;

/// <summary>
/// The cookie by which a browser is known again. It names no person: which people proved themselves there stands with each of them, and they can take
/// it back.
/// </summary>
public sealed class BrowserSigner(IReadOnlyList<LinkKey> keys)
{
    private readonly SignedToken token = new(keys, "mentorflow browser");

    /// <param name="secret">Of the browser: see <see cref="Visit.NewId"/>.</param>
    public string Write(string secret) => token.Seal(Encoding.ASCII.GetBytes(secret));

    /// <returns>The secret of the browser; null for a cookie that no key of ours has written.</returns>
    public string? Read(string text) => token.Open(text) is { } body ? Encoding.ASCII.GetString(body) : null;

    /// <summary>What is stored of a browser: whoever reads that cannot pass for it.</summary>
    public static string IdOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))[..32];
}
