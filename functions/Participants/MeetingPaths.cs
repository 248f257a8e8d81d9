namespace MentorFlow.Functions.Participants;

/// <summary>Addresses of the pages of single meetings.</summary>
internal static partial class Paths
{
    /// <summary>Single meetings that others of the program offer.</summary>
    public static string Offers(string program) => $"/m/offers/{program}";

    /// <summary>What one offers oneself.</summary>
    public static string OwnOffer(string program) => $"{Offers(program)}/own";

    /// <summary>What somebody offers, to take a time.</summary>
    public static string Offer(string program, string person) => $"{Offers(program)}/with/{person}";

    /// <summary>One meeting of two people without an agreement.</summary>
    public static string Meeting(string program, string meeting) => $"/m/meeting/{program}/{meeting}";

    /// <param name="act">What is done with it.</param>
    public static string MeetingAct(string program, string meeting, string act) => $"{Meeting(program, meeting)}/{act}";
}
