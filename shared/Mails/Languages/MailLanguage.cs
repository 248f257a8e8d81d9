using System.Globalization;

namespace MentorFlow.Mails.Languages;

/// <summary>The words around every mail in one language; a mail's own words stand in its folder, in a file named as the tag.</summary>
/// <param name="tag">First part of a BCP 47 tag, in lower case: "fr".</param>
/// <param name="culture">Whose dates and times are written: "en-US".</param>
internal abstract class MailLanguage(string tag, string culture)
{
    public string Tag => tag;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(culture);

    public abstract string Hello { get; }

    /// <summary>After a name, before what it names.</summary>
    public abstract string Colon { get; }

    /// <summary>Format of a date and time short enough for a subject line.</summary>
    public abstract string BriefMoment { get; }

    /// <summary>Up to the date.</summary>
    public abstract string AnswerBy { get; }

    public abstract string YourPartner { get; }

    public abstract string CanShare { get; }

    public abstract string WantsToGrowIn { get; }

    public abstract string Goals { get; }

    public abstract string When { get; }

    public abstract string HowLong { get; }

    public abstract string IfTheCallBreaks { get; }

    public abstract string Home { get; }

    public abstract string Console { get; }

    public abstract string Concern { get; }

    public abstract string Unsubscribe { get; }

    public abstract string Both(string one, string other);

    public abstract string AndOthers(string one, int others);

    public abstract string Minutes(int count);

    public abstract string NextRound(string date);

    /// <summary>Why a participant gets the mail.</summary>
    public abstract string BecauseYouTakePart(string program);

    /// <summary>Why a coordinator gets it.</summary>
    public abstract string BecauseYouCoordinate(string program);
}
