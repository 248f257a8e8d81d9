using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>Asking a vendor's interface.</summary>
internal static class VendorCalls
{
    /// <summary>An address below the one of the settings, whether or not that ends in a slash.</summary>
    /// <exception cref="InvalidOperationException">The connection has none; it is refused at start.</exception>
    public static Uri AddressOf(this HrisConnection connection, string path)
    {
        var address = connection.ApiAddress ?? throw new InvalidOperationException($"Connection {connection.Name} has no ApiAddress to look people up at.");
        return new Uri(address.AbsoluteUri.EndsWith('/') ? address : new Uri($"{address.AbsoluteUri}/"), path);
    }

    /// <summary>Signs in with a name and a password, written "name:password".</summary>
    public static AuthenticationHeaderValue Basic(this HrisConnection connection) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(connection.ApiKey ?? "")));

    /// <returns>The answer; null when what is asked for is not there.</returns>
    /// <exception cref="HttpRequestException">It was not answered as it should be; asking again later may help.</exception>
    public static async Task<JsonElement?> AskAsync(this HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await http.SendAsync(request, cancellation);
        if (response.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }
}
