namespace MentorFlow.Mails.Languages;

internal sealed class English() : MailLanguage("en", "en-US")
{
    public override string Hello => "Hello";

    public override string Colon => ":";

    public override string BriefMoment => "ddd, MMM d, h:mm tt";

    public override string AnswerBy => "Please answer by";

    public override string YourPartner => "your partner";

    public override string CanShare => "Can share";

    public override string WantsToGrowIn => "Wants to grow in";

    public override string Goals => "Goals";

    public override string When => "When";

    public override string HowLong => "How long";

    public override string IfTheCallBreaks => "If the call breaks";

    public override string Home => "Your mentoring page";

    public override string Console => "The console";

    public override string Concern => "Something is wrong? Tell us in private";

    public override string Unsubscribe => "Fewer mails like this";

    public override string Both(string one, string other) => $"{one} and {other}";

    public override string AndOthers(string one, int others) => $"{one} and {others} others";

    public override string Minutes(int count) => $"{count} minutes";

    public override string NextRound(string date) =>
        $"The next matching round begins on {date}. You are in it automatically; there is nothing to do until then.";

    public override string BecauseYouTakePart(string program) => $"You get this because you take part in {program}.";

    public override string BecauseYouCoordinate(string program) => $"You get this because you coordinate {program}.";
}
