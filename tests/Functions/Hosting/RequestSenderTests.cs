using System.Net;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Functions.Hosting;

public sealed class RequestSenderTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010db800010002")]
    [InlineData("2001:db8:1:2:bbbb::9", "20010db800010002")]
    public void On_one_machine_it_is_the_other_end_of_the_connection_and_of_a_long_address_its_network(string address, string sender) =>
        Assert.Equal(sender, Of(address, forwarded: "198.51.100.1", isOnAzure: false));

    [Theory]
    [InlineData("203.0.113.7:4711", "203.0.113.7")]
    [InlineData("10.0.0.1, 203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.9, [2001:db8:1:2::1]:80", "20010db800010002")]
    [InlineData("nobody", null)]
    [InlineData("", null)]
    public void On_Azure_it_is_what_the_platform_added_last_and_never_what_a_caller_claimed_before(string forwarded, string? sender) =>
        Assert.Equal(sender, Of("127.0.0.1", forwarded, isOnAzure: true));

    [Fact]
    public void Behind_a_proxy_of_ones_own_nobody_can_be_told_apart()
    {
        var request = Request("127.0.0.1");
        request.Headers.Via = "1.1 proxy";

        Assert.Null(new RequestSender(Configuration(isOnAzure: false)).Of(request));
    }

    private static string? Of(string address, string forwarded, bool isOnAzure)
    {
        var request = Request(address);
        request.Headers["X-Forwarded-For"] = forwarded;
        return new RequestSender(Configuration(isOnAzure)).Of(request);
    }

    private static HttpRequest Request(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context.Request;
    }

    private static IConfiguration Configuration(bool isOnAzure) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["WEBSITE_SITE_NAME"] = isOnAzure ? "mentoring" : null })
        .Build();
}
