using MentorFlow.Domain.Links;

namespace MentorFlow.Tests.Shared.Domain.Links;

public class LinkKeyTests
{
    [Fact]
    public void A_key_is_read_as_configured()
    {
        var secret = Convert.ToBase64String(Enumerable.Range(0, 40).Select(i => (byte)i).ToArray());

        var key = LinkKey.Parse($"2026a:{secret}");

        Assert.Equal("2026a", key.Id);
        Assert.Equal(secret, Convert.ToBase64String(key.Secret.Span));
        Assert.DoesNotContain(secret, key.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("2026:c2hvcnQ=")]
    [InlineData("2026:not base64 but long enough to be one, were it not for the spaces")]
    [InlineData("a name with spaces:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void What_is_no_key_is_refused_without_repeating_it(string text)
    {
        var failure = Assert.Throws<FormatException>(() => LinkKey.Parse(text));

        Assert.True(text.Length < 5 || !failure.Message.Contains(text, StringComparison.Ordinal));
    }
}
