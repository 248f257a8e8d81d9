using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Standalone.Demo;

/// <summary>What people of the demo propose to each other.</summary>
internal static class DemoAgreement
{
    public static Agreement Of(DateTimeOffset firstSession) => new(
        Version: 0,
        EveryDays: 14,
        Minutes: 30,
        firstSession,
        ReplyWithinDays: 3,
        Channel: "video",
        BackupChannel: "+44 20 7946 0123",
        Confidentiality: "What we say stays between us.",
        Boundaries: "No work for each other's teams.");
}
