using MentorFlow.Domain.Threads;

namespace MentorFlow.Tests.Shared.Domain.Threads;

public sealed class WrittenLinksTests
{
    [Theory]
    [InlineData("See https://example.com/a?b=c, please.", "https://example.com/a?b=c")]
    [InlineData("(https://example.com)", "https://example.com")]
    [InlineData("HTTPS://EXAMPLE.COM/x", "HTTPS://EXAMPLE.COM/x")]
    [InlineData("https://one.example https://two.example", "https://one.example https://two.example")]
    [InlineData("http://example.com javascript:alert(1) https://", "")]
    [InlineData("https://user:word@example.com", "")]
    [InlineData("nothing", "")]
    public void Https_addresses_are_links_and_nothing_else_is(string text, string links)
    {
        var parts = WrittenLinks.PartsOf(text);

        Assert.Equal(text, string.Concat(parts.Select(part => part.Text)));
        Assert.Equal(links, string.Join(' ', parts.Where(part => part.Link is not null).Select(part => part.Text)));
    }
}
