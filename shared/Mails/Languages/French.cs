namespace MentorFlow.Mails.Languages;

internal sealed class French() : MailLanguage("fr", "fr")
{
    public override string Hello => "Bonjour";

    public override string Colon => "\u00a0:";

    public override string BriefMoment => "ddd d MMM, HH:mm";

    public override string AnswerBy => "Merci de répondre avant le";

    public override string YourPartner => "votre partenaire";

    public override string CanShare => "Peut partager";

    public override string WantsToGrowIn => "Souhaite développer";

    public override string Goals => "Objectifs";

    public override string When => "Quand";

    public override string HowLong => "Durée";

    public override string IfTheCallBreaks => "Si l'appel coupe";

    public override string Home => "Votre page de mentorat";

    public override string Console => "La console";

    public override string Concern => "Quelque chose ne va pas ? Dites-le-nous en privé";

    public override string Unsubscribe => "Recevoir moins de messages";

    public override string Both(string one, string other) => $"{one} et {other}";

    public override string AndOthers(string one, int others) => $"{one} et {others} autres";

    public override string Minutes(int count) => $"{count} minutes";

    public override string NextRound(string date) =>
        $"La prochaine série de propositions commence le {date}. Vous y participez automatiquement\u00a0; vous n'avez rien à faire d'ici là.";

    public override string BecauseYouTakePart(string program) => $"Vous recevez ce message parce que vous participez à {program}.";

    public override string BecauseYouCoordinate(string program) => $"Vous recevez ce message parce que vous coordonnez {program}.";
}
