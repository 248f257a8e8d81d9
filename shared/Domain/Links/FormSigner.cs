using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Domain.Links;

/// <summary>
/// Tokens for forms: only a page of ours, shown in the same visit, can have one, so no other site can post in a person's name (ASVS 3.5.1). Each is
/// another, and none holds longer than a day: a sign-in elsewhere may last for weeks.
/// </summary>
public sealed class FormSigner(IReadOnlyList<LinkKey> keys, TimeProvider clock)
{
    /// <summary>Long enough for a form that stays open over night.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const int TimeBytes = 4;
    private const int HeadBytes = TimeBytes + 8;

    private readonly SignedToken token = new(keys, "mentorflow form");

    /// <param name="session">What the visit is known by. Another visit, another token.</param>
    public string Sign(string session)
    {
        var head = new byte[HeadBytes];
        BinaryPrimitives.WriteUInt32BigEndian(head, (uint)clock.GetUtcNow().ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(head.AsSpan(TimeBytes));
        return token.Seal([.. head, .. Digest(head, session)]);
    }

    public bool Verify(string? text, string session) =>
        text is not null
        && token.Open(text) is { Length: HeadBytes + SHA256.HashSizeInBytes } body
        && clock.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(body)) + Life
        && CryptographicOperations.FixedTimeEquals(body.AsSpan(HeadBytes), Digest(body.AsSpan(0, HeadBytes), session));

    private static byte[] Digest(ReadOnlySpan<byte> head, string session)
    {
        byte[] signed = [.. head, .. Encoding.UTF8.GetBytes(session)];
        return SHA256.HashData(signed);
    }
}
