namespace MentorFlow.Functions.Participants;

// Of recruitment: all addresses together would be too long a file to read.
internal static partial class Paths
{
    /// <summary>Where everybody can sign up who has the link.</summary>
    /// <param name="channel">By which link they come.</param>
    public static string Join(string program, string channel) => $"/m/join/{program}/{channel}";

    /// <summary>Confirms that one wants to take part.</summary>
    public static string SignUp(string program, string signUp) => $"/m/sign-up/{program}/{signUp}";

    /// <summary>Answers who has asked one by name.</summary>
    public static string PersonalInvitation(string program, string invitation) => $"/m/personal/{program}/{invitation}";

    /// <summary>Where one speaks for a program among colleagues.</summary>
    public static string Ambassador(string program) => $"/m/ambassador/{program}";

    /// <summary>Invites a colleague by name.</summary>
    public static string AmbassadorInvitation(string program) => $"{Ambassador(program)}/invite";

    /// <summary>Names a colleague who would be a good mentor or mentee.</summary>
    public static string Nominate(string program) => $"/m/nominate/{program}";

    /// <summary>Asks who was named.</summary>
    public static string Nomination(string program, string nomination) => $"/m/nomination/{program}/{nomination}";

    /// <summary>Says that one's manager is to get no brief.</summary>
    public static string ManagerBrief(string program) => $"/m/manager-brief/{program}";

    /// <summary>Where a sponsor says that a commitment is kept.</summary>
    /// <param name="token">Of the link in the mail.</param>
    public static string Sponsor(string program, string token) => $"/m/sponsor/{program}/{token}";
}
