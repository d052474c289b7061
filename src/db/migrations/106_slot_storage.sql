-- Slots are base64url of salts and boxes: trying to compress them costs time and gains nothing, and a row of six thousand bytes
-- is read faster where it stands than out of line.
alter table slot alter column slots set storage external;
alter table slot set (toast_tuple_target = 8160);
