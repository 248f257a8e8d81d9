using MentorFlow.Domain.Calls;

namespace MentorFlow.Tests.Shared.Domain.Calls;

public sealed class BrowserFamilyTests
{
    private const string Mozilla = "Mozilla/5.0";
    private const string WebKit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
    private const string Chromium = "AppleWebKit/537.36 (KHTML, like Gecko)";

    [Theory]
    [InlineData($"{Mozilla} (X11; Linux x86_64) {Chromium} Chrome/156.0.0.0 Safari/537.36", BrowserFamily.Chrome)]
    [InlineData($"{Mozilla} (Windows NT 10.0; Win64; x64) {Chromium} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0", BrowserFamily.Edge)]
    [InlineData($"{Mozilla} (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0", BrowserFamily.Firefox)]
    [InlineData($"{Mozilla} (Macintosh; Intel Mac OS X 10_15_7) {WebKit} Version/26.0 Safari/605.1.15", BrowserFamily.Safari)]
    [InlineData($"{Mozilla} (Linux; Android 16; K) {Chromium} Chrome/156.0.0.0 Mobile Safari/537.36", BrowserFamily.Android)]
    [InlineData($"{Mozilla} (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0", BrowserFamily.Android)]
    [InlineData($"{Mozilla} (iPhone; CPU iPhone OS 26_0 like Mac OS X) {WebKit} Version/26.0 Mobile/15E148 Safari/604.1", BrowserFamily.SafariOnPhone)]
    [InlineData($"{Mozilla} (iPhone; CPU iPhone OS 26_0 like Mac OS X) {WebKit} CriOS/156.0 Mobile/15E148 Safari/604.1", BrowserFamily.OtherOnIPhone)]
    [InlineData($"{Mozilla} (iPad; CPU OS 26_0 like Mac OS X) {WebKit} Mobile/15E148", BrowserFamily.OtherOnIPhone)]
    [InlineData("curl/8.10", BrowserFamily.Other)]
    [InlineData("", BrowserFamily.Other)]
    public void A_browser_is_known_by_where_it_lets_a_page_use_the_camera(string userAgent, BrowserFamily family) =>
        Assert.Equal(family, BrowserFamilies.Of(userAgent));
}
