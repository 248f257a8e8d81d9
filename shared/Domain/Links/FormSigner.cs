using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Links;

/// <summary>Tokens for forms: only a page of ours, shown in the same visit, can have one, so no other site can post in a person's name (ASVS 3.5.1).</summary>
public sealed class FormSigner(IReadOnlyList<LinkKey> keys)
{
    private readonly SignedToken token = new(keys, "mentorflow form");

    /// <param name="session">What the visit is known by: the cookie's value. Another visit, another token.</param>
    public string Sign(string session) => token.Seal(Digest(session));

    public bool Verify(string? text, string session) =>
        text is not null && token.Open(text) is { } body && CryptographicOperations.FixedTimeEquals(body, Digest(session));

    private static byte[] Digest(string session) => SHA256.HashData(Encoding.UTF8.GetBytes(session));
}
