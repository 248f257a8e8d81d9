using System.Security.Cryptography;

namespace MentorFlow.Domain.Campaigns;

/// <summary>Short ids for what stands in addresses that people pass on.</summary>
public static class CampaignId
{
    private const int Length = 12;

    private const string Digits = "0123456789abcdef";

    public static string New() => RandomNumberGenerator.GetString(Digits, Length);

    public static bool IsOne(string text) => text.Length == Length && text.All(character => Digits.Contains(character, StringComparison.Ordinal));
}
