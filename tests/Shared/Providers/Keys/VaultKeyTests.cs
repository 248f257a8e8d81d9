using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using Azure.Core.Pipeline;
using MentorFlow.Domain.Keys;
using MentorFlow.Providers.Keys;
using MentorFlow.Tests.Azure.Communication;

namespace MentorFlow.Tests.Shared.Providers.Keys;

public sealed class VaultKeyTests
{
    private const string Key = "https://contoso.vault.azure.net/keys/inputs";

    private static readonly byte[] Ada = [.. Enumerable.Range(0, PersonKeys.Length).Select(i => (byte)i)];

    private readonly CannedTokens tokens = new();
    private readonly FakeVault vault = new();

    [Fact]
    public async Task The_vault_wraps_with_its_newest_key_and_unwraps_with_the_one_that_wrapped()
    {
        var wrapped = await Connect().WrapAsync(Ada, TestContext.Current.CancellationToken);

        Assert.Equal(Ada, await Connect().UnwrapAsync(wrapped, TestContext.Current.CancellationToken));
        Assert.Equal($"{Key}/0123456789abcdef", wrapped.By);
        Assert.Equal([$"{Key}/wrapkey?api-version=7.4", $"{Key}/0123456789abcdef/unwrapkey?api-version=7.4"], vault.Asked);
        Assert.Equal(["RSA-OAEP-256", "RSA-OAEP-256"], vault.Algorithms);
        Assert.Equal(["https://vault.azure.net/.default"], tokens.Scopes);
    }

    [Theory]
    [InlineData("https://evil.example/keys/inputs/0123")]
    [InlineData("https://contoso.vault.azure.net/keys/inputs.evil.example/0123")]
    [InlineData("https://contoso.vault.azure.net/keys/inputs/../../x")]
    public async Task What_the_database_says_leads_nowhere_but_to_the_key(string by)
    {
        await Assert.ThrowsAsync<KeyUnavailableException>(
            () => Connect().UnwrapAsync(new WrappedKey(by, Base64Url.EncodeToString(Ada)), TestContext.Current.CancellationToken));

        Assert.Empty(vault.Asked);
    }

    [Fact]
    public async Task A_refusal_of_the_vault_is_said_in_a_sentence()
    {
        vault.Refuses = true;

        var failure = await Assert.ThrowsAsync<KeyUnavailableException>(() => Connect().WrapAsync(Ada, TestContext.Current.CancellationToken));

        Assert.Equal($"The key {Key} cannot be used. Key Vault answered 403 (Forbidden).", failure.Message);
    }

    private VaultKey Connect() => new(new Uri(Key), tokens, new HttpClientTransport(new HttpClient(vault, disposeHandler: false)));

    /// <summary>Wraps by turning every byte, as the documented interface answers.</summary>
    private sealed class FakeVault : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        public List<string> Algorithms { get; } = [];

        public bool Refuses { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.AbsoluteUri);
            if (Refuses)
            {
                return new HttpResponseMessage(HttpStatusCode.Forbidden)
                {
                    Content = new StringContent("""{"error":{"code":"Forbidden","message":"no"}}""", System.Text.Encoding.UTF8, "application/json"),
                };
            }

            var asked = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).RootElement;
            Algorithms.Add(asked.GetProperty("alg").GetString()!);
            var turned = Base64Url.DecodeFromChars(asked.GetProperty("value").GetString()!).Select(one => (byte)~one).ToArray();
            var answer = JsonSerializer.Serialize(new { kid = $"{Key}/0123456789abcdef", value = Base64Url.EncodeToString(turned) });
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, System.Text.Encoding.UTF8, "application/json") };
        }
    }
}
