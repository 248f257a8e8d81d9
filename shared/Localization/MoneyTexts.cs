namespace MentorFlow.Localization;

/// <summary>Amounts of money, in words.</summary>
public static class MoneyTexts
{
    extension(Texts texts)
    {
        /// <summary>"USD 12.40".</summary>
        /// <param name="currency">Three capital letters.</param>
        public string Money(decimal amount, string currency) => texts.Money(amount, currency, "N2");

        /// <summary>"USD 0.000125": of what is counted in parts of a cent.</summary>
        /// <param name="currency">Three capital letters.</param>
        public string ExactMoney(decimal amount, string currency) => texts.Money(amount, currency, "#,0.00####");

        private string Money(decimal amount, string currency, string format) =>
            texts["costs.money", ("currency", currency), ("amount", amount.ToString(format, texts.Culture))];
    }
}
