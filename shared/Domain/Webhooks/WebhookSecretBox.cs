using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Links;

namespace MentorFlow.Domain.Webhooks;

/// <summary>
/// Makes secrets of subscriptions, and seals them for the store: AES-256-GCM by a key that is derived from the keys of links, bound to its subscription.
/// </summary>
public sealed class WebhookSecretBox(IReadOnlyList<LinkKey> keys)
{
    /// <summary>How Standard Webhooks writes a secret: this, then base64.</summary>
    public const string Prefix = "whsec_";

    private const int SecretBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>A new secret, and the same as it is kept. The first is shown once and goes nowhere else.</summary>
    public (string Shown, string Sealed) Make(string subscriptionId)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        return ($"{Prefix}{Convert.ToBase64String(secret)}", Seal(subscriptionId, secret));
    }

    /// <returns>The bytes to sign with; null when no key of ours has sealed it, or for another subscription.</returns>
    public byte[]? Open(string subscriptionId, string text)
    {
        if (Decode(text) is not [var idLength, ..] bytes || bytes.Length != 1 + idLength + NonceBytes + SecretBytes + TagBytes)
        {
            return null;
        }

        var id = Encoding.ASCII.GetString(bytes, 1, idLength);
        if (keys.FirstOrDefault(key => key.Id == id) is not { } known)
        {
            return null;
        }

        var rest = bytes.AsSpan(1 + idLength);
        var secret = new byte[SecretBytes];
        try
        {
            using var cipher = CipherOf(known);
            cipher.Decrypt(
                rest[..NonceBytes], rest[NonceBytes..^TagBytes], rest[^TagBytes..], secret, Encoding.UTF8.GetBytes(subscriptionId));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private string Seal(string subscriptionId, byte[] secret)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var (hidden, tag) = (new byte[SecretBytes], new byte[TagBytes]);
        using var cipher = CipherOf(keys[0]);
        cipher.Encrypt(nonce, secret, hidden, tag, Encoding.UTF8.GetBytes(subscriptionId));
        byte[] whole = [(byte)keys[0].Id.Length, .. Encoding.ASCII.GetBytes(keys[0].Id), .. nonce, .. hidden, .. tag];
        return Base64Url.EncodeToString(whole);
    }

    private static AesGcm CipherOf(LinkKey key) => new(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret.ToArray(), LinkKey.SecretBytes, info: Encoding.ASCII.GetBytes("mentorflow webhook secrets")),
        TagBytes);

    private static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
