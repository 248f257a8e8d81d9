using System.Buffers.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using MentorFlow.Domain.Keys;
using MentorFlow.Json;

namespace MentorFlow.Providers.Keys;

/// <summary>
/// The wrapping key in Key Vault, which never leaves it: the vault wraps and unwraps over its REST interface, for the app's own identity alone, and logs
/// that it did.
/// </summary>
public sealed class VaultKey : IKeyWrapping
{
    // https://learn.microsoft.com/rest/api/keyvault/keys/wrap-key/wrap-key
    private const string ApiVersion = "7.4";
    private const string Algorithm = "RSA-OAEP-256";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string address;
    private readonly HttpPipeline pipeline;

    /// <param name="key">Without a version, so that a key that was rotated wraps with its newest: "https://….vault.azure.net/keys/inputs".</param>
    /// <param name="transport">Where requests go; null for the network.</param>
    public VaultKey(Uri key, TokenCredential credential, HttpPipelineTransport? transport = null)
    {
        address = key.AbsoluteUri.TrimEnd('/');
        var scope = $"https://{key.Host[(key.Host.IndexOf('.', StringComparison.Ordinal) + 1)..]}/.default";
        var options = new Options { Diagnostics = { ApplicationId = "MentorFlow" }, Retry = { NetworkTimeout = Patience, MaxRetries = 1 } };
        if (transport is not null)
        {
            options.Transport = transport;
        }

        pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, scope));
    }

    public async Task<WrappedKey> WrapAsync(byte[] key, CancellationToken cancellation = default)
    {
        var answer = await AskAsync($"{address}/wrapkey", key, cancellation);
        return new WrappedKey(answer.Kid, answer.Value);
    }

    public async Task<byte[]> UnwrapAsync(WrappedKey wrapped, CancellationToken cancellation = default)
    {
        // What stands in the database leads nowhere but to our key: whoever could change it would be sent a token.
        if (!wrapped.By.StartsWith($"{address}/", StringComparison.OrdinalIgnoreCase) || !wrapped.By[(address.Length + 1)..].All(char.IsAsciiLetterOrDigit))
        {
            throw new KeyUnavailableException("The key of a person was wrapped by another key than the one of Ledger:VaultKey.");
        }

        return Decode((await AskAsync($"{wrapped.By}/unwrapkey", Decode(wrapped.Content), cancellation)).Value);
    }

    private async Task<Operated> AskAsync(string operation, byte[] value, CancellationToken cancellation)
    {
        try
        {
            using var message = pipeline.CreateMessage();
            message.Request.Method = RequestMethod.Post;
            message.Request.Uri.Reset(new Uri($"{operation}?api-version={ApiVersion}"));
            message.Request.Headers.SetValue("Accept", "application/json");
            message.Request.Headers.SetValue("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(
                BinaryData.FromObjectAsJson(new Operation(Algorithm, Base64Url.EncodeToString(value)), MentorFlowJson.Options));
            await pipeline.SendAsync(message, cancellation);
            return message.Response.IsError
                ? throw new RequestFailedException(message.Response)
                : message.Response.Content.ToObjectFromJson<Operated>(MentorFlowJson.Options) is { Kid: not null, Value: not null } answer
                    ? answer
                    : throw new JsonException("The answer names no key.");
        }
        catch (Exception failure) when (IsOfTheVault(failure) && !cancellation.IsCancellationRequested)
        {
            throw new KeyUnavailableException($"The key {address} cannot be used. {ReasonOf(failure)}", failure)
            {
                // Refused is what the vault cannot unwrap: that is one person's.
                IsOfAll = failure is not RequestFailedException { Status: 400 },
            };
        }
    }

    private static bool IsOfTheVault(Exception failure) =>
        failure is RequestFailedException or AuthenticationFailedException or AggregateException or OperationCanceledException or JsonException;

    private static string ReasonOf(Exception failure) => failure switch
    {
        RequestFailedException { Status: > 0 } answer => $"Key Vault answered {answer.Status} ({answer.ErrorCode}).",
        AuthenticationFailedException => "The app could not sign in with its identity.",
        OperationCanceledException => "Key Vault did not answer in time.",
        _ => "Key Vault cannot be reached, or answered what cannot be read.",
    };

    private static byte[] Decode(string content)
    {
        try
        {
            return Base64Url.DecodeFromChars(content);
        }
        catch (FormatException unreadable)
        {
            throw new KeyUnavailableException("The key of a person was changed and cannot be opened.", unreadable);
        }
    }

    private sealed record Operation(string Alg, string Value);

    private sealed record Operated(string Kid, string Value);

    private sealed class Options : ClientOptions;
}
