/** Words that stand in every text and find nothing: they are neither kept nor looked for. Indonesian, then English. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `ada adalah agar akan anda antara apa apabila atas atau bagi bahwa banyak beberapa belum berada bila bisa bukan dalam dan dapat dari
  dengan di dia guna hal hanya harus hingga ialah ia ini itu jadi jika juga kami kan karena ke kepada ketika kita lagi lah lain
  lalu maka mana masih melalui mereka namun nya oleh pada para pernah pula saat saja sambil sampai sang sangat saya sebab sebagai
  sebelum sebuah secara sedang sehingga sejak selaku selama semua seorang seperti serta sesudah setelah setiap si suatu sudah
  supaya tanpa telah tentang terhadap tersebut tidak tiap untuk yaitu yakni yang
  a an and are as at be been but by for from had has have he her his if in into is it its not of on or she that the their them
  then there they this to was were which while who with`.split(/\s+/),
);
