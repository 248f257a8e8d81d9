using System.Buffers.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Links;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Links;

public class LinkSignerTests
{
    private static readonly LinkKey Old = LinkKey.Generate("2025");
    private static readonly LinkKey New = LinkKey.Generate("2026");

    private readonly StubClock clock = new();
    private readonly LinkSigner signer;

    public LinkSignerTests() => signer = new LinkSigner([Old], clock);

    [Fact]
    public void A_link_says_what_was_signed()
    {
        var token = signer.Sign(LinkPurpose.Session, "p1", ["mentorship:7", "session:é"]);

        var link = Assert.IsType<LinkVerdict.Valid>(signer.Verify(token, LinkPurpose.Session)).Link;

        Assert.Equal(
            (LinkPurpose.Session, "p1", clock.GetUtcNow(), clock.GetUtcNow() + LinkSigner.DefaultLife),
            (link.Purpose, link.PersonId, link.IssuedAt, link.ExpiresAt));
        Assert.Equal(["mentorship:7", "session:é"], link.Objects);
    }

    [Fact]
    public void A_link_is_short_and_needs_no_escaping()
    {
        var token = signer.Sign(LinkPurpose.Session, "pabcdefghjkmn", ["mentorship:abcdefghjkmn"]);

        Assert.InRange(token.Length, 1, 100);
        Assert.Equal(token, Uri.EscapeDataString(token));
    }

    [Fact]
    public void A_link_is_over_when_its_life_is()
    {
        var token = signer.Sign(LinkPurpose.Survey, "p1", life: TimeSpan.FromDays(7));

        clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.IsType<LinkVerdict.Valid>(signer.Verify(token));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("p1", Assert.IsType<LinkVerdict.Expired>(signer.Verify(token)).Link.PersonId);
    }

    [Fact]
    public void A_link_for_something_else_is_foreign_even_when_it_is_over()
    {
        var token = signer.Sign(LinkPurpose.Survey, "p1");

        Assert.Equal(new LinkVerdict.Foreign(LinkPurpose.Survey), signer.Verify(token, LinkPurpose.Agreement));

        clock.Advance(LinkSigner.DefaultLife);
        Assert.Equal(new LinkVerdict.Foreign(LinkPurpose.Survey), signer.Verify(token, LinkPurpose.Agreement));
    }

    [Fact]
    public void Any_flipped_bit_is_refused() =>
        Prop.ForAll(Gen.Choose(0, 10_000).ToArbitrary(), seed =>
        {
            var bytes = Base64Url.DecodeFromChars(signer.Sign(LinkPurpose.Proposal, $"p{seed % 97}", [$"round:{seed % 13}"]));
            var bit = seed % (bytes.Length * 8);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            return signer.Verify(Base64Url.EncodeToString(bytes)) is LinkVerdict.Tampered;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Any_other_spelling_is_refused()
    {
        var token = signer.Sign(LinkPurpose.Proposal, "p1");
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .";

        for (var i = 0; i < token.Length; i++)
        {
            Assert.All(Alphabet.Where(character => character != token[i]), character =>
                Assert.IsType<LinkVerdict.Tampered>(signer.Verify($"{token[..i]}{character}{token[(i + 1)..]}")));
        }

        Assert.All([$"{token}=", $" {token}", $"{token}\n", token[..^1], token + token], other => Assert.IsType<LinkVerdict.Tampered>(signer.Verify(other)));
    }

    [Fact]
    public void Arbitrary_text_is_refused_and_never_an_error() =>
        Prop.ForAll<string?>(text => signer.Verify(text ?? "") is LinkVerdict.Tampered).QuickCheckThrowOnFailure();

    [Fact]
    public void Very_long_text_is_refused() => Assert.IsType<LinkVerdict.Tampered>(signer.Verify(new string('A', 1_000_000)));

    [Fact]
    public void Links_of_a_rotated_key_hold_until_the_key_is_removed()
    {
        var token = signer.Sign(LinkPurpose.Home, "p1");

        Assert.IsType<LinkVerdict.Valid>(new LinkSigner([New, Old], clock).Verify(token));
        Assert.IsType<LinkVerdict.Tampered>(new LinkSigner([New], clock).Verify(token));
    }

    [Fact]
    public void A_key_of_the_same_name_and_another_secret_does_not_verify() =>
        Assert.IsType<LinkVerdict.Tampered>(new LinkSigner([LinkKey.Generate(Old.Id)], clock).Verify(signer.Sign(LinkPurpose.Home, "p1")));

    [Fact]
    public void A_leaver_s_links_are_revoked_and_later_ones_are_not()
    {
        var link = Assert.IsType<LinkVerdict.Valid>(signer.Verify(signer.Sign(LinkPurpose.Home, "p1"))).Link;

        Assert.True(link.IsRevokedBy(clock.GetUtcNow() + TimeSpan.FromSeconds(1)));
        Assert.False(link.IsRevokedBy(clock.GetUtcNow()));
        Assert.False(link.IsRevokedBy(null));
    }

    [Fact]
    public void Signing_without_a_key_is_a_defect() => Assert.Throws<ArgumentException>(() => new LinkSigner([], clock));
}
