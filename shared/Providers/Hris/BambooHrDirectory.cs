using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>BambooHR's employee endpoint. Give it a client that follows no redirects: the key must not be sent on (ASVS 15.3.2).</summary>
public sealed class BambooHrDirectory(HttpClient http) : IHrisDirectory
{
    public async Task<HrisFields?> FindAsync(HrisConnection connection, string externalPersonId, CancellationToken cancellation = default)
    {
        var address = connection.ApiAddress ?? throw new InvalidOperationException($"Connection {connection.Name} has no ApiAddress to look people up at.");
        var names = BambooHrFields.ApiNames.Concat(connection.FieldNames.Keys);
        var query = $"employees/{Uri.EscapeDataString(externalPersonId)}?fields={Uri.EscapeDataString(string.Join(',', names))}";

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, query));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{connection.ApiKey}:x")));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        using var response = await http.SendAsync(request, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        var fields = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(cancellation);
        return new BambooHrFields(connection.FieldNames).Read(fields!);
    }
}
