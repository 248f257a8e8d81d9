using MentorFlow.Domain.Enrollments;

namespace MentorFlow.Domain.Campaigns;

/// <summary>By which link somebody came to sign up: one of each means, and one of each ambassador.</summary>
public sealed record JoinChannel
{
    private const string Ambassador = "ambassador-";

    private static readonly Dictionary<string, CampaignChannel> Means = new(StringComparer.Ordinal)
    {
        ["newsletter"] = CampaignChannel.Newsletter,
        ["intranet"] = CampaignChannel.Intranet,
        ["chat"] = CampaignChannel.Chat,
        ["poster"] = CampaignChannel.Poster,
        ["slide"] = CampaignChannel.Slide,
        ["manager-talk"] = CampaignChannel.ManagerTalk,
        ["event"] = CampaignChannel.Event,
    };

    private JoinChannel(string name, CampaignChannel? channel, string? ambassadorId) => (Name, Channel, AmbassadorId) = (name, channel, ambassadorId);

    /// <summary>As addresses spell it: "manager-talk", "ambassador-4f1c0a9be2d7".</summary>
    public string Name { get; }

    /// <summary>Null for the link of an ambassador.</summary>
    public CampaignChannel? Channel { get; }

    /// <summary>Null for the link of a means.</summary>
    public string? AmbassadorId { get; }

    /// <summary>What brought who came by it, as enrollments keep it: "sign-up:newsletter", "sign-up:ambassador:4f1c0a9be2d7".</summary>
    public string Because => AmbassadorId is { } id ? $"{Enrollment.SignUp}ambassador:{id}" : $"{Enrollment.SignUp}{Name}";

    public static JoinChannel Of(CampaignChannel channel) => new(Means.First(one => one.Value == channel).Key, channel, ambassadorId: null);

    public static JoinChannel OfAmbassador(string ambassadorId) => new($"{Ambassador}{ambassadorId}", channel: null, ambassadorId);

    /// <returns>Null for what is no link of ours; whether an ambassador of that id is there is another question.</returns>
    public static JoinChannel? Parse(string name) =>
        Means.TryGetValue(name, out var channel) ? Of(channel)
        : name.StartsWith(Ambassador, StringComparison.Ordinal) && CampaignId.IsOne(name[Ambassador.Length..]) ? OfAmbassador(name[Ambassador.Length..])
        : null;

    public override string ToString() => Name;
}
