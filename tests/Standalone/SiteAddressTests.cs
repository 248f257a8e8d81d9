using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Standalone;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("http://localhost:7071", "http://localhost:7071")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080;http://localhost:9090")]
    [InlineData("http://localhost:8080", "http://0.0.0.0:8080")]
    [InlineData("http://localhost:8080", "http://[::]:8080")]
    [InlineData("https://mentoring.example.com", "http://localhost:8080", "--Site:BaseAddress=https://mentoring.example.com")]
    public async Task Links_lead_to_where_the_product_listens_unless_somebody_says_otherwise(string address, string urls, params string[] settings)
    {
        await using var app = await TestApp.StartAsync([$"--Host:Urls={urls}", .. settings]);

        Assert.Equal(address, app.Get<IConfiguration>()["Site:BaseAddress"]);
    }
}
