using System.Security.Cryptography;
using System.Text;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>
/// How requests to Communication Services are signed with an access key (learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial).
/// </summary>
public static class CommunicationSignature
{
    private const string Signed = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=";

    public static bool IsValid(FakeRequest request, string key) =>
        request.Header("x-ms-date") is { } date
        && request.Header("x-ms-content-sha256") == HashOf(request.Body)
        && request.Header("Authorization") == Of(request.Method, request.PathAndQuery, request.Authority, date, request.Body, key);

    public static string HashOf(byte[] body) => Convert.ToBase64String(SHA256.HashData(body));

    public static string Of(string method, string pathAndQuery, string authority, string date, byte[] body, string key)
    {
        var text = $"{method}\n{pathAndQuery}\n{date};{authority};{HashOf(body)}";
        return Signed + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.ASCII.GetBytes(text)));
    }
}
