using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Keys;

namespace MentorFlow.Tests.Shared.Domain.Keys;

public sealed class FactsCipherTests
{
    private static readonly byte[] Ada = Key(1);
    private static readonly byte[] Bo = Key(2);

    [Fact]
    public void Whatever_is_encrypted_is_read_back_with_the_same_keys_at_the_same_place_and_with_no_others()
    {
        var random = new Random(16);
        for (var round = 0; round < 200; round++)
        {
            var facts = new byte[random.Next(0, 5_000)];
            random.NextBytes(facts);
            byte[][] keys = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Key(random.Next()))];
            var content = FactsCipher.Seal(facts, keys, $"place {round}");

            Assert.Equal(facts, FactsCipher.Open(content, keys, $"place {round}"));
            Assert.ThrowsAny<CryptographicException>(() => FactsCipher.Open(content, keys, "another place"));
            Assert.ThrowsAny<CryptographicException>(() => FactsCipher.Open(content, [.. keys, Key(random.Next())], $"place {round}"));
            Assert.ThrowsAny<CryptographicException>(() => FactsCipher.Open(Flipped(content, random), keys, $"place {round}"));
        }
    }

    [Fact]
    public void What_is_encrypted_for_two_is_read_with_the_keys_of_both_only()
    {
        var content = FactsCipher.Seal("both"u8, [Ada, Bo], "here");

        Assert.Equal("both", Encoding.UTF8.GetString(FactsCipher.Open(content, [Ada, Bo], "here")));
        Assert.ThrowsAny<CryptographicException>(() => FactsCipher.Open(content, [Ada], "here"));
        Assert.ThrowsAny<CryptographicException>(() => FactsCipher.Open(content, [Bo], "here"));
    }

    [Fact]
    public void The_same_is_never_encrypted_to_the_same() =>
        Assert.NotEqual(FactsCipher.Seal("once"u8, [Ada], "here"), FactsCipher.Seal("once"u8, [Ada], "here"));

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void What_was_never_encrypted_here_is_refused(string content) =>
        Assert.ThrowsAny<CryptographicException>(() => FactsCipher.Open(content, [Ada], "here"));

    private static byte[] Key(int seed)
    {
        var key = new byte[PersonKeys.Length];
        new Random(seed).NextBytes(key);
        return key;
    }

    private static string Flipped(string content, Random random)
    {
        var bytes = Convert.FromBase64String(content);
        bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        return Convert.ToBase64String(bytes);
    }
}
